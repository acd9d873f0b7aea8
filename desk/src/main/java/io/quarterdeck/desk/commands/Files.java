package io.quarterdeck.desk.commands;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the files that a command names; {@code -} is what is piped in. */
record Files(Shell shell) {
    private static final int MOST = 16_000_000;

    String text(String name) {
        return decoded(name, bytes(name));
    }

    private byte[] bytes(String name) {
        try (var in = name.equals("-")
                ? shell.in()
                : java.nio.file.Files.newInputStream(shell.folder().resolve(name))) {
            return in.readNBytes(MOST);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Failure("there is no file %s".formatted(name));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new Failure("cannot read %s: %s".formatted(name, e.getMessage()));
        }
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Failure("%s is no text in UTF-8".formatted(name));
        }
    }
}
