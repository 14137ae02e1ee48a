package io.panelboard.review.export;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;

/**
 * Writes the record as a tagged PDF for print (PDF/UA as far as the library goes). The letters that it uses are
 * embedded.
 */
final class PdfRecord {

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        // The library logs each font and style it reads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfRecord() {}

    static byte[] write(InterviewRecord record) {
        return print(RecordPage.html(record));
    }

    static byte[] print(String page) {
        var out = new ByteArrayOutputStream();
        try (var drawer = new BatikSVGDrawer()) {
            var builder = new PdfRendererBuilder();
            builder.useSVGDrawer(drawer);
            builder.usePdfUaAccessibility(true);
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            font(builder, "DejaVuSans.ttf", 400, FontStyle.NORMAL);
            font(builder, "DejaVuSans-Bold.ttf", 700, FontStyle.NORMAL);
            PrintFont.neededFor(page)
                    .forEach(font ->
                            builder.useFont(font::open, font.family(), 400, FontStyle.NORMAL, true, EVERYWHERE));
            builder.withProducer("Panelboard");
            builder.withHtmlContent(page, null);
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
        builder.useFont(() -> stream(file), "DejaVu Sans", weight, style, true, EVERYWHERE);
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(PdfRecord.class.getResourceAsStream(FONTS + file), file);
    }
}
