package io.quarterdeck.desk.kit.blobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarterdeck.desk.kit.BrandId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What any blob store promises. */
public interface BlobsContract {

    BrandId BLEUSALT = new BrandId(1);
    BrandId CALLIE = new BrandId(2);

    Blobs blobs();

    @Test
    default void what_was_kept_is_read_again() throws IOException {
        var content = new byte[200_000];
        new Random(7).nextBytes(content);

        var blob = blobs().keep(BLEUSALT, new ByteArrayInputStream(content));

        assertThat(blob.size()).isEqualTo(200_000);
        try (var read = blobs().open(BLEUSALT, blob.sha256()).orElseThrow()) {
            assertThat(read.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    default void what_was_dropped_is_gone_from_its_brand_and_may_be_kept_again() {
        var blob = blobs().keep(BLEUSALT, bytes("a secret"));
        blobs().keep(CALLIE, bytes("a secret"));

        blobs().drop(BLEUSALT, blob.sha256());
        blobs().drop(BLEUSALT, blob.sha256());

        assertThat(blobs().open(BLEUSALT, blob.sha256())).isEmpty();
        assertThat(blobs().open(CALLIE, blob.sha256())).isPresent();
        blobs().keep(BLEUSALT, bytes("a secret"));
        assertThat(blobs().open(BLEUSALT, blob.sha256())).isPresent();
    }

    @Test
    default void the_same_content_is_kept_once_under_its_hash() {
        var first = blobs().keep(BLEUSALT, bytes("hello"));
        var second = blobs().keep(BLEUSALT, bytes("hello"));

        assertThat(first).isEqualTo(second);
        assertThat(first.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
    }

    @Test
    default void a_brand_does_not_find_what_another_keeps() {
        var blob = blobs().keep(BLEUSALT, bytes("secret"));

        assertThat(blobs().open(CALLIE, blob.sha256())).isEmpty();
    }

    @Test
    default void content_that_breaks_off_is_not_kept() {
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line broke");
            }
        };

        assertThatThrownBy(() -> blobs().keep(BLEUSALT, breaking)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    default void an_unknown_hash_finds_nothing() {
        assertThat(blobs().open(BLEUSALT, "0".repeat(64))).isEmpty();
    }

    @Test
    default void a_name_that_is_no_hash_is_refused() {
        assertThatThrownBy(() -> blobs().open(BLEUSALT, "../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
