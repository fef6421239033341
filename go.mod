module github.com/dixit-nlp/dixit

go 1.26
