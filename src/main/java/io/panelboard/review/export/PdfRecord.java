package io.panelboard.review.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/**
 * Writes the record as a PDF for print. Its fonts are embedded; they cover Latin, Greek, Cyrillic, Armenian and
 * Georgian in full, but neither Chinese, Japanese and Korean nor the scripts of India.
 */
final class PdfRecord {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        // The library logs each font and style it reads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfRecord() {}

    static byte[] write(InterviewRecord record) {
        var out = new ByteArrayOutputStream();
        try (var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useSVGDrawer(drawer);
            font(builder, "DejaVuSans.ttf", 400, FontStyle.NORMAL);
            font(builder, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
            font(builder, "DejaVuSans-Oblique.ttf", 400, FontStyle.ITALIC);
            builder.withProducer("Panelboard");
            builder.withHtmlContent(RecordPage.html(record), null);
            // Nothing is fetched over the network, whatever a text of the record contains.
            builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> stream(file), "DejaVu Sans", weight, style, true);
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(PdfRecord.class.getResourceAsStream(FONTS + file), file);
    }
}
