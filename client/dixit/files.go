package main

import (
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// found is a file to read, or why there is none.
type found struct {
	name  string // "-" for standard input
	lines bool   // it holds one document a line
	size  int64  // in bytes; -1 when nobody knows
	err   error
}

// linesExtensions are those of files of lines, textExtensions of those that a
// directory is searched for besides.
var (
	linesExtensions = []string{".jsonl", ".ndjson"}
	textExtensions  = []string{".txt", ".text", ".md"}
)

// search finds the files that arguments stand for: a directory for those below
// it, by their extensions, a pattern that the shell left alone for those that
// match. They come one by one, in the same order each time, for there may be a
// million.
func search(arguments []string, input string) iter.Seq[found] {
	return func(yield func(found) bool) {
		for _, name := range arguments {
			for f := range expand(name, input) {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// expand finds the files that one argument stands for.
func expand(name, input string) iter.Seq[found] {
	return func(yield func(found) bool) {
		if name == "-" {
			yield(found{name: name, size: -1, lines: input == "jsonl"})
			return
		}
		info, err := os.Stat(name)
		switch {
		case err == nil && info.IsDir():
			walk(name, input, yield)
		case err != nil && strings.ContainsAny(name, "*?["):
			matches, bad := filepath.Glob(name)
			if bad != nil || len(matches) == 0 {
				yield(found{name: name, size: -1, err: errors.New("no file matches")})
				return
			}
			for _, m := range matches {
				for f := range expand(m, input) {
					if !yield(f) {
						return
					}
				}
			}
		default:
			yield(about(name, input, info, err))
		}
	}
}

// walk finds the files below a directory. What is hidden stays so.
func walk(dir, input string, yield func(found) bool) {
	any := false
	_ = filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			if any = true; !yield(found{name: name, size: -1, err: err}) {
				return fs.SkipAll
			}
		case name != dir && strings.HasPrefix(e.Name(), ".") && e.IsDir():
			return fs.SkipDir
		case !e.IsDir() && wanted(e.Name(), input):
			info, err := os.Stat(name) // of what a link points to
			if any = true; !yield(about(name, input, info, err)) {
				return fs.SkipAll
			}
		}
		return nil
	})
	if !any {
		yield(found{name: dir, size: -1, err: fmt.Errorf("no file in it ends in %s", strings.Join(extensions(input), ", "))})
	}
}

// wanted reports whether a file in a directory is one to read.
func wanted(name, input string) bool {
	return name[0] != '.' && slices.Contains(extensions(input), filepath.Ext(name))
}

func extensions(input string) []string {
	switch input {
	case "text":
		return textExtensions
	case "jsonl":
		return linesExtensions
	}
	return slices.Concat(textExtensions, linesExtensions)
}

// about is a file that was named, or came up in a directory.
func about(name, input string, info fs.FileInfo, err error) found {
	f := found{name: name, size: -1, err: err}
	f.lines = input == "jsonl" || input == "auto" && slices.Contains(linesExtensions, filepath.Ext(name))
	if err == nil && info.Mode().IsRegular() {
		f.size = info.Size()
	}
	return f
}

// several reports whether the files may hold more than one document, so that
// each has to be told apart by its name.
func several(files iter.Seq[found]) bool {
	n := 0
	for f := range files {
		if n++; n > 1 || f.lines {
			return true
		}
	}
	return false
}
