package io.panelboard.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.review.export.FigureFile;
import io.panelboard.review.export.FigureSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads a page of figures from its files and compares their words and digits with those of the page (R14). */
public final class SavedFigures {

    private SavedFigures() {}

    /**
     * Asserts that page, workbook and print say the same.
     *
     * @param page the text of the page
     */
    public static void assertSameAs(String page, FigureSheet sheet) throws IOException {
        List<String> cells = sheet.parts().stream()
                .flatMap(part -> part.tables().stream())
                .flatMap(table -> Stream.concat(Stream.of(table.head()), table.rows().stream()))
                .flatMap(List::stream)
                .toList();
        assertThat(cells).isNotEmpty();
        assertThat(cells.stream().flatMap(String::lines))
                .allSatisfy(line -> assertThat(page).contains(line));
        assertThat(workbook(sheet)).containsAll(cells);
        assertThat(workbook(sheet))
                .containsAll(sheet.parts().stream()
                        .flatMap(part -> part.notes().stream())
                        .toList());
        assertThat(pdf(sheet))
                .containsAll(
                        Stream.concat(cells.stream(), sheet.parts().stream().flatMap(p -> p.notes().stream()))
                                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                                .filter(word -> !word.isEmpty())
                                .toList());
    }

    private static List<String> workbook(FigureSheet sheet) throws IOException {
        var texts = new ArrayList<String>();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(FigureFile.xlsx(sheet)))) {
            for (var one : book.getSheets().toList()) {
                one.read().forEach(row -> row.stream().map(Cell::getText).forEach(texts::add));
            }
        }
        return texts;
    }

    private static Set<String> pdf(FigureSheet sheet) throws IOException {
        try (var pdf = Loader.loadPDF(FigureFile.pdf(sheet))) {
            return Stream.of(new PDFTextStripper().getText(pdf).split("\\s+")).collect(Collectors.toSet());
        }
    }
}
