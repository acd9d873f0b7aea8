package io.quarterdeck.engine.sim;

/** 128 bits that stand for all that happened in a run, in its order. Not for secrets: who tries can forge it. */
public record Digest(long high, long low) {

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return "%016x%016x".formatted(high, low);
    }
}
