package io.quarterdeck.engine.stats;

/** SipHash-2-4 (Aumasson and Bernstein 2012): 64 bits of a text that nobody can foresee without the 128-bit key. */
final class SipHash {
    private static final int WORD = 8;
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    private SipHash(long first, long second) {
        v0 = first ^ 0x736f6d6570736575L;
        v1 = second ^ 0x646f72616e646f6dL;
        v2 = first ^ 0x6c7967656e657261L;
        v3 = second ^ 0x7465646279746573L;
    }

    static long of(byte[] text, long first, long second) {
        var hash = new SipHash(first, second);
        var whole = text.length / WORD * WORD;
        for (var i = 0; i < whole; i += WORD) {
            hash.take(word(text, i, i + WORD));
        }
        hash.take(word(text, whole, text.length) | (long) text.length << 56);
        hash.v2 ^= 0xff;
        hash.round();
        hash.round();
        hash.round();
        hash.round();
        return hash.v0 ^ hash.v1 ^ hash.v2 ^ hash.v3;
    }

    private void take(long word) {
        v3 ^= word;
        round();
        round();
        v0 ^= word;
    }

    private void round() {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
    }

    /** The bytes from one place up to another, at most eight, the first lowest. */
    private static long word(byte[] text, int from, int to) {
        var word = 0L;
        for (var i = to - 1; i >= from; i--) {
            word = word << 8 | text[i] & 0xff;
        }
        return word;
    }
}
