package io.quarterdeck.desk.kit.blobs;

/** Content that is kept: its SHA-256 in hex, which is also where it is found, and its size in bytes. */
public record Blob(String sha256, long size) {}
