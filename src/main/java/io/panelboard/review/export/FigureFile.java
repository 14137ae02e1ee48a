package io.panelboard.review.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/** Writes a page of figures for print and as a workbook: the same words, cell by cell. */
public final class FigureFile {

    /** Limits a sheet's name, in the format itself. */
    private static final int LONGEST_NAME = 31;

    private FigureFile() {}

    public static byte[] pdf(FigureSheet sheet) {
        return PdfRecord.print(RecordPage.render("figures.html", Map.of("sheet", sheet, "page", new SheetPage())));
    }

    /** Writes a sheet of all that is said, and one for each table. */
    public static byte[] xlsx(FigureSheet sheet) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Panelboard", null)) {
            var words = new WorkbookLines(book.newWorksheet("About"));
            words.add(sheet.title());
            sheet.about().forEach(words::add);
            for (var part : sheet.parts()) {
                words.add(part.title());
                part.notes().forEach(words::add);
            }
            int number = 0;
            for (var part : sheet.parts()) {
                for (var table : part.tables()) {
                    number++;
                    var lines = WorkbookLines.sheet(book, name(number, table.name()), table.head());
                    table.rows().forEach(row -> lines.add(List.<Object>copyOf(row)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String name(int number, String title) {
        String plain = number + " " + title.replaceAll("[\\\\/?*\\[\\]:']", " ");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }

    /** Helps the template. */
    public static final class SheetPage {

        private SheetPage() {}

        public String fonts() {
            return RecordPage.families();
        }

        public List<String> lines(String cell) {
            return cell.lines().toList();
        }
    }
}
