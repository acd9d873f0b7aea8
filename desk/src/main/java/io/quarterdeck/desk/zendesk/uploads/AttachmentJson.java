package io.quarterdeck.desk.zendesk.uploads;

import io.quarterdeck.desk.tickets.Attachment;
import io.quarterdeck.desk.zendesk.wire.Asked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file as the wire shows it. Its content is handed out to whoever may see its ticket. */
public record AttachmentJson(
        String url,
        long id,
        String fileName,
        String contentUrl,
        String mappedContentUrl,
        String contentType,
        long size,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean inline,
        boolean deleted,
        boolean malwareAccessOverride,
        String malwareScanResult,
        List<Object> thumbnails) {

    public static AttachmentJson of(Attachment file, Asked asked) {
        return of(
                asked,
                file.id().value(),
                asked.address("/api/desk/attachments/" + file.id().value()),
                new Upload.Kept(file.name(), file.mediaType(), file.size(), file.sha256()),
                !file.contentId().isEmpty(),
                file.redacted());
    }

    /** A file that belongs to no comment yet. */
    static AttachmentJson of(Upload.File file, Asked asked) {
        return of(
                asked,
                file.id(),
                asked.address("/api/v2/attachments/%d/content".formatted(file.id())),
                file.kept(),
                false,
                false);
    }

    private static AttachmentJson of(
            Asked asked, long id, String content, Upload.Kept kept, boolean inline, boolean deleted) {
        return new AttachmentJson(
                asked.url("attachments", id),
                id,
                kept.name(),
                content,
                content,
                kept.mediaType(),
                kept.size(),
                null,
                null,
                inline,
                deleted,
                false,
                "not_scanned",
                List.of());
    }
}
