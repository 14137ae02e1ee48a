package io.panelboard.upkeep.api;

import io.panelboard.people.CurrentPerson;
import io.panelboard.storage.Backup;
import io.panelboard.upkeep.Upkeep;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Offers a backup for download. */
@RestController
class BackupApi {

    private final Upkeep upkeep;
    private final CurrentPerson current;

    BackupApi(Upkeep upkeep, CurrentPerson current) {
        this.upkeep = upkeep;
        this.current = current;
    }

    @GetMapping("/api/v1/backup")
    void backup(HttpServletResponse response) throws IOException {
        try (Backup backup = upkeep.backup(current.get());
                InputStream content = backup.content()) {
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLengthLong(backup.bytes());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(backup.name())
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            var _ = content.transferTo(response.getOutputStream());
        }
    }
}
