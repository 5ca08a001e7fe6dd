/**
 * Marks of Unicode 17.0. Written by scripts/makeWidthTable.mjs, do not edit. A table and not \p{...}, as the
 * Unicode version of a regular expression is that of the Node or browser it runs in, and layout must not differ.
 * Each entry is the first code point in hexadecimal and, after +, how many more follow.
 */

/** Marks drawn over or under the character before, joiners, variation selectors, tags: no width of their own. */
export const nonspacingMarks = `
  300+6f 483+6 591+2c 5bf 5c1+1 5c4+1 5c7 610+a 64b+14 670 6d6+6 6df+5 6e7+1 6ea+3 711 730+1a 7a6+a 7eb+8
  7fd 816+3 81b+8 825+2 829+4 859+2 897+8 8ca+17 8e3+1f 93a 93c 941+7 94d 951+6 962+1 981 9bc 9c1+3 9cd
  9e2+1 9fe a01+1 a3c a41+1 a47+1 a4b+2 a51 a70+1 a75 a81+1 abc ac1+4 ac7+1 acd ae2+1 afa+5 b01 b3c b3f
  b41+3 b4d b55+1 b62+1 b82 bc0 bcd c00 c04 c3c c3e+2 c46+2 c4a+3 c55+1 c62+1 c81 cbc cbf cc6 ccc+1 ce2+1
  d00+1 d3b+1 d41+3 d4d d62+1 d81 dca dd2+2 dd6 e31 e34+6 e47+7 eb1 eb4+8 ec8+6 f18+1 f35 f37 f39 f71+d
  f80+4 f86+1 f8d+a f99+23 fc6 102d+3 1032+5 1039+1 103d+1 1058+1 105e+2 1071+3 1082 1085+1 108d 109d
  135d+2 1712+2 1732+1 1752+1 1772+1 17b4+1 17b7+6 17c6 17c9+a 17dd 180b+2 180f 1885+1 18a9 1920+2 1927+1
  1932 1939+2 1a17+1 1a1b 1a56 1a58+6 1a60 1a62 1a65+7 1a73+9 1a7f 1ab0+2d 1ae0+b 1b00+3 1b34 1b36+4 1b3c
  1b42 1b6b+8 1b80+1 1ba2+3 1ba8+1 1bab+2 1be6 1be8+1 1bed 1bef+2 1c2c+7 1c36+1 1cd0+2 1cd4+c 1ce2+6 1ced
  1cf4 1cf8+1 1dc0+3f 200c+1 20d0+20 2cef+2 2d7f 2de0+1f 302a+3 3099+1 a66f+3 a674+9 a69e+1 a6f0+1 a802
  a806 a80b a825+1 a82c a8c4+1 a8e0+11 a8ff a926+7 a947+a a980+2 a9b3 a9b6+3 a9bc+1 a9e5 aa29+5 aa31+1
  aa35+1 aa43 aa4c aa7c aab0 aab2+2 aab7+1 aabe+1 aac1 aaec+1 aaf6 abe5 abe8 abed fb1e fe00+f fe20+f 101fd
  102e0 10376+4 10a01+2 10a05+1 10a0c+3 10a38+2 10a3f 10ae5+1 10d24+3 10d69+4 10eab+1 10efa+5 10f46+a
  10f82+3 11001 11038+e 11070 11073+1 1107f+2 110b3+3 110b9+1 110c2 11100+2 11127+4 1112d+7 11173 11180+1
  111b6+8 111c9+3 111cf 1122f+2 11234 11236+1 1123e 11241 112df 112e3+7 11300+1 1133b+1 11340 11366+6
  11370+4 113bb+5 113ce 113d0 113d2 113e1+1 11438+7 11442+2 11446 1145e 114b3+5 114ba 114bf+1 114c2+1
  115b2+3 115bc+1 115bf+1 115dc+1 11633+7 1163d 1163f+1 116ab 116ad 116b0+5 116b7 1171d 1171f 11722+3
  11727+4 1182f+8 11839+1 1193b+1 1193e 11943 119d4+3 119da+1 119e0 11a01+9 11a33+5 11a3b+3 11a47 11a51+5
  11a59+2 11a8a+c 11a98+1 11b60 11b62+2 11b66 11c30+6 11c38+5 11c3f 11c92+15 11caa+6 11cb2+1 11cb5+1
  11d31+5 11d3a 11d3c+1 11d3f+6 11d47 11d90+1 11d95 11d97 11ef3+1 11f00+1 11f36+4 11f40 11f42 11f5a 13440
  13447+e 1611e+b 1612d+2 16af0+4 16b30+6 16f4f 16f8f+3 16fe4 1bc9d+1 1cf00+2d 1cf30+16 1d167+2 1d17b+7
  1d185+6 1d1aa+3 1d242+2 1da00+36 1da3b+31 1da75 1da84 1da9b+4 1daa1+e 1e000+6 1e008+10 1e01b+6 1e023+1
  1e026+4 1e08f 1e130+6 1e2ae 1e2ec+3 1e4ec+3 1e5ee+1 1e6e3 1e6e6 1e6ee+1 1e6f5 1e8d0+6 1e944+6 e0020+5f
  e0100+ef
`;

/** Marks that belong to the character before and take room. */
export const spacingMarks = `
  903 93b 93e+2 949+3 94e+1 982+1 9be+2 9c7+1 9cb+1 9d7 a03 a3e+2 a83 abe+2 ac9 acb+1 b02+1 b3e b40 b47+1
  b4b+1 b57 bbe+1 bc1+1 bc6+2 bca+2 bd7 c01+2 c41+3 c82+1 cbe cc0+4 cc7+1 cca+1 cd5+1 cf3 d02+1 d3e+2
  d46+2 d4a+2 d57 d82+1 dcf+2 dd8+7 df2+1 e33 eb3 f3e+1 f7f 102b+1 1031 1038 103b+1 1056+1 1062+2 1067+6
  1083+1 1087+5 108f 109a+2 1715 1734 17b6 17be+7 17c7+1 1923+3 1929+2 1930+1 1933+5 1a19+1 1a55 1a57 1a61
  1a63+1 1a6d+5 1b04 1b35 1b3b 1b3d+4 1b43+1 1b82 1ba1 1ba6+1 1baa 1be7 1bea+2 1bee 1bf2+1 1c24+7 1c34+1
  1ce1 1cf7 302e+1 a823+1 a827 a880+1 a8b4+f a952+1 a983 a9b4+1 a9ba+1 a9be+2 aa2f+1 aa33+1 aa4d aa7b aa7d
  aaeb aaee+1 aaf5 abe3+1 abe6+1 abe9+1 abec ff9e+1 11000 11002 11082 110b0+2 110b7+1 1112c 11145+1 11182
  111b3+2 111bf+1 111ce 1122c+2 11232+1 11235 112e0+2 11302+1 1133e+1 11341+3 11347+1 1134b+2 11357
  11362+1 113b8+2 113c2 113c5 113c7+3 113cc+1 113cf 11435+2 11440+1 11445 114b0+2 114b9 114bb+3 114c1
  115af+2 115b8+3 115be 11630+2 1163b+1 1163e 116ac 116ae+1 116b6 1171e 11720+1 11726 1182c+2 11838
  11930+5 11937+1 1193d 11940 11942 119d1+2 119dc+3 119e4 11a39 11a57+1 11a97 11b61 11b65 11b67 11c2f
  11c3e 11ca9 11cb1 11cb4 11d8a+4 11d93+1 11d96 11ef5+1 11f03 11f34+1 11f3e+1 11f41 1612a+2 16f51+36
  16ff0+1 1d165+1 1d16d+5
`;
