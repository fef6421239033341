#include "textflag.h"

// A row is lanes of 16 bits, and in its last eight bytes two classes to a lane: in
// the even bytes, which this mask leaves, and in the odd ones.
DATA even<>+0(SB)/8, $0xFFFFFFFFFFFFFFFF
DATA even<>+8(SB)/8, $0x00FF00FF00FF00FF
GLOBL even<>(SB), RODATA|NOPTR, $16

// The sums are in X0 to X3, those of the odd bytes in the upper half of X4, whose
// lower half gathers what nobody looks at.
//
// func addWide(s *sums, rows *[wideRow]uint64, places *uint16, n int)
TEXT ·addWide(SB), NOSPLIT, $0-32
	MOVQ  s+0(FP), DI
	MOVQ  rows+8(FP), SI
	MOVQ  places+16(FP), BX
	MOVQ  n+24(FP), CX
	MOVOU even<>(SB), X15
	MOVOU 0(DI), X0
	MOVOU 16(DI), X1
	MOVOU 32(DI), X2
	MOVOU 48(DI), X3
	MOVQ  64(DI), X4
	PSLLO $8, X4

row:
	MOVWLZX (BX), AX
	ADDQ    $2, BX
	SHLQ    $6, AX
	MOVOU   0(SI)(AX*1), X5
	MOVOU   16(SI)(AX*1), X6
	MOVOU   32(SI)(AX*1), X7
	MOVOU   48(SI)(AX*1), X8
	MOVO    X8, X9
	PADDW   X5, X0
	PADDW   X6, X1
	PAND    X15, X8
	PSRLW   $8, X9
	PADDW   X7, X2
	PADDW   X8, X3
	PADDW   X9, X4
	DECQ    CX
	JNE     row

	PSRLO $8, X4
	MOVOU X0, 0(DI)
	MOVOU X1, 16(DI)
	MOVOU X2, 32(DI)
	MOVOU X3, 48(DI)
	MOVQ  X4, 64(DI)
	RET

// As above, in X0, X1 and the upper half of X2.
//
// func addNarrow(s *sums, rows *[narrowRow]uint64, places *uint16, n int)
TEXT ·addNarrow(SB), NOSPLIT, $0-32
	MOVQ  s+0(FP), DI
	MOVQ  rows+8(FP), SI
	MOVQ  places+16(FP), BX
	MOVQ  n+24(FP), CX
	MOVOU even<>(SB), X15
	MOVOU 0(DI), X0
	MOVOU 16(DI), X1
	MOVQ  32(DI), X2
	PSLLO $8, X2

row:
	MOVWLZX (BX), AX
	ADDQ    $2, BX
	SHLQ    $5, AX
	MOVOU   0(SI)(AX*1), X5
	MOVOU   16(SI)(AX*1), X6
	MOVO    X6, X7
	PADDW   X5, X0
	PAND    X15, X6
	PSRLW   $8, X7
	PADDW   X6, X1
	PADDW   X7, X2
	DECQ    CX
	JNE     row

	PSRLO $8, X2
	MOVOU X0, 0(DI)
	MOVOU X1, 16(DI)
	MOVQ  X2, 32(DI)
	RET

// The highest lane of all, in each lane of X5; then which lanes are as high, a bit
// for each; then the first of them.
//
// func best(s *sums) int
TEXT ·best(SB), NOSPLIT, $0-16
	MOVQ     s+0(FP), DI
	MOVOU    0(DI), X0
	MOVOU    16(DI), X1
	MOVOU    32(DI), X2
	MOVOU    48(DI), X3
	MOVQ     64(DI), X4
	MOVO     X0, X5
	PMAXSW   X1, X5
	MOVO     X2, X6
	PMAXSW   X3, X6
	PMAXSW   X4, X5
	PMAXSW   X6, X5
	PSHUFD   $0x4E, X5, X6
	PMAXSW   X6, X5
	PSHUFD   $0xB1, X5, X6
	PMAXSW   X6, X5
	PSHUFLW  $0xB1, X5, X6
	PMAXSW   X6, X5
	PSHUFLW  $0, X5, X5
	PSHUFD   $0, X5, X5
	PCMPEQW  X5, X0
	PCMPEQW  X5, X1
	PCMPEQW  X5, X2
	PCMPEQW  X5, X3
	PCMPEQW  X5, X4
	PACKSSWB X1, X0
	PACKSSWB X3, X2
	PACKSSWB X4, X4
	PMOVMSKB X0, AX
	PMOVMSKB X2, BX
	PMOVMSKB X4, CX
	SHLQ     $16, BX
	SHLQ     $32, CX
	ORQ      BX, AX
	ORQ      CX, AX
	BSFQ     AX, AX
	MOVQ     AX, ret+8(FP)
	RET
