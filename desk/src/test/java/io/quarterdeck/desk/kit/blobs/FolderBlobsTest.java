package io.quarterdeck.desk.kit.blobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobsTest implements BlobsContract {

    @TempDir
    Path folder;

    @Override
    public Blobs blobs() {
        return new FolderBlobs(folder.resolve("blobs"));
    }

    @Test
    void nothing_is_left_behind_of_a_blob_that_arrived() throws IOException {
        var blob = blobs().keep(BLEUSALT, new ByteArrayInputStream(new byte[] {1, 2, 3}));

        assertThat(folder.resolve("blobs/arriving")).isEmptyDirectory();
        assertThat(Files.readAllBytes(folder.resolve("blobs/1")
                        .resolve(blob.sha256().substring(0, 2))
                        .resolve(blob.sha256().substring(2, 4))
                        .resolve(blob.sha256())))
                .containsExactly(1, 2, 3);
    }
}
