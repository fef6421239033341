#include "textflag.h"

// Rows are bytes, and sums are lanes of 16 bits: those of the even bytes are the first
// half of the classes, those of the odd bytes the second. Here X0 and X1 gather all
// bytes, X2 and X3 the odd ones. What these carry into the lanes of the even bytes is
// taken from there in the end.

// SI: rows, BX: places, CX: their number.
#define SUM_WIDE \
	PXOR    X0, X0 \
	PXOR    X1, X1 \
	PXOR    X2, X2 \
	PXOR    X3, X3 \
row: \
	MOVWLZX (BX), AX \
	ADDQ    $2, BX \
	SHLQ    $5, AX \
	MOVOU   0(SI)(AX*1), X4 \
	MOVOU   16(SI)(AX*1), X5 \
	PADDW   X4, X0 \
	PADDW   X5, X1 \
	PSRLW   $8, X4 \
	PSRLW   $8, X5 \
	PADDW   X4, X2 \
	PADDW   X5, X3 \
	DECQ    CX \
	JNE     row \
	MOVO    X2, X4 \
	MOVO    X3, X5 \
	PSLLW   $8, X4 \
	PSLLW   $8, X5 \
	PSUBW   X4, X0 \
	PSUBW   X5, X1

#define SUM_NARROW \
	PXOR    X0, X0 \
	PXOR    X2, X2 \
row: \
	MOVWLZX (BX), AX \
	ADDQ    $2, BX \
	SHLQ    $4, AX \
	MOVOU   0(SI)(AX*1), X4 \
	PADDW   X4, X0 \
	PSRLW   $8, X4 \
	PADDW   X4, X2 \
	DECQ    CX \
	JNE     row \
	MOVO    X2, X4 \
	PSLLW   $8, X4 \
	PSUBW   X4, X0

// What was summed before is added in the same order.
#define ADD_WIDE(from) \
	MOVOU 0(from), X4 \
	MOVOU 16(from), X5 \
	MOVOU 32(from), X6 \
	MOVOU 48(from), X7 \
	PADDW X4, X0 \
	PADDW X5, X1 \
	PADDW X6, X2 \
	PADDW X7, X3

#define ADD_NARROW(from) \
	MOVOU 0(from), X4 \
	MOVOU 16(from), X5 \
	PADDW X4, X0 \
	PADDW X5, X2

// HIGHEST leaves the highest lane of X5 in all of them.
#define HIGHEST \
	PSHUFD  $0x4E, X5, X6 \
	PMAXSW  X6, X5 \
	PSHUFD  $0xB1, X5, X6 \
	PMAXSW  X6, X5 \
	PSHUFLW $0xB1, X5, X6 \
	PMAXSW  X6, X5 \
	PSHUFLW $0, X5, X5 \
	PSHUFD  $0, X5, X5

// func addWide(s *sums, rows *uint64, places *uint16, n int)
TEXT ·addWide(SB), NOSPLIT, $0-32
	MOVQ s+0(FP), DI
	MOVQ rows+8(FP), SI
	MOVQ places+16(FP), BX
	MOVQ n+24(FP), CX
	SUM_WIDE
	ADD_WIDE(DI)
	MOVOU X0, 0(DI)
	MOVOU X1, 16(DI)
	MOVOU X2, 32(DI)
	MOVOU X3, 48(DI)
	RET

// func addNarrow(s *narrow, rows *uint64, places *uint16, n int)
TEXT ·addNarrow(SB), NOSPLIT, $0-32
	MOVQ s+0(FP), DI
	MOVQ rows+8(FP), SI
	MOVQ places+16(FP), BX
	MOVQ n+24(FP), CX
	SUM_NARROW
	ADD_NARROW(DI)
	MOVOU X0, 0(DI)
	MOVOU X2, 16(DI)
	RET

// In the end: the highest lane; which lanes are as high, a bit for each; the first of
// them.
//
// func sumWide(a, b, c, d *sums, rows *uint64, places *uint16, n int) int
TEXT ·sumWide(SB), NOSPLIT, $0-64
	MOVQ rows+32(FP), SI
	MOVQ places+40(FP), BX
	MOVQ n+48(FP), CX
	SUM_WIDE
	MOVQ a+0(FP), DI
	ADD_WIDE(DI)
	MOVQ b+8(FP), DI
	ADD_WIDE(DI)
	MOVQ c+16(FP), DI
	ADD_WIDE(DI)
	MOVQ d+24(FP), DI
	ADD_WIDE(DI)
	MOVO     X0, X5
	MOVO     X2, X6
	PMAXSW   X1, X5
	PMAXSW   X3, X6
	PMAXSW   X6, X5
	HIGHEST
	PCMPEQW  X5, X0
	PCMPEQW  X5, X1
	PCMPEQW  X5, X2
	PCMPEQW  X5, X3
	PACKSSWB X1, X0
	PACKSSWB X3, X2
	PMOVMSKB X0, AX
	PMOVMSKB X2, BX
	SHLQ     $16, BX
	ORQ      BX, AX
	BSFQ     AX, AX
	MOVQ     AX, ret+56(FP)
	RET

// func sumNarrow(own *narrow, rows *uint64, places *uint16, n int) int
TEXT ·sumNarrow(SB), NOSPLIT, $0-40
	MOVQ own+0(FP), DI
	MOVQ rows+8(FP), SI
	MOVQ places+16(FP), BX
	MOVQ n+24(FP), CX
	SUM_NARROW
	ADD_NARROW(DI)
	MOVO     X0, X5
	PMAXSW   X2, X5
	HIGHEST
	PCMPEQW  X5, X0
	PCMPEQW  X5, X2
	PACKSSWB X2, X0
	PMOVMSKB X0, AX
	BSFQ     AX, AX
	MOVQ     AX, ret+32(FP)
	RET
