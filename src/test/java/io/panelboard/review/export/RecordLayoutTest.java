package io.panelboard.review.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelboard.review.internal.PlayedPanel;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.shared.mongo.Databases;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Reads printed records as paper: what stands where, and whether all of it is there. */
class RecordLayoutTest {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u200E\\u200F\\u00A0]+");

    private final AnnotationConfigApplicationContext context = ReviewContext.on(Databases.EMBEDDED);

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8, 12, 24})
    void everybodysFiguresAreOnThePaperWhateverThePanelsSize(int size) throws IOException {
        var played = RecordGallery.panel(context, size);
        try (var pdf = print(played)) {
            assertThat(cutOff(pdf)).isEmpty();
            String text = text(pdf);
            assertThat(bare(text))
                    .contains(bare(
                            "Competency Panel Range " + played.people.getFirst().name()));
            played.people.forEach(person -> assertThat(bare(text)).contains(bare(person.name() + ": ")));
            String tables = bare(text)
                    .replaceFirst(".*CompetencyPanelRange", "")
                    .replaceFirst("Meansofindependentscores;.*", "");
            played.people.forEach(
                    person -> assertThat(tables).as("heads of the tables").contains(bare(person.name())));
            assertThat(tables.split("Weightedresult", -1))
                    .as("tables, of eight people at most")
                    .hasSizeGreaterThan(Math.ceilDiv(size, 8));
            assertThat(text.indexOf("Decision"))
                    .isLessThan(text.indexOf("Result"))
                    .isNotNegative();
            assertThat(text).contains("1 Poor · 2 Weak · 3 Fair · 4 Solid · 5 Excellent", "How the result is made");
            assertThat(text).contains("No evidence was written.".repeat(size > 1 ? 1 : 0));
        }
    }

    @Test
    void headingsAreKeptWithWhatFollowsThem() throws IOException {
        for (int size : List.of(3, 8, 12)) {
            try (var pdf = print(RecordGallery.panel(context, size))) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    var stripper = new PDFTextStripper();
                    stripper.setSortByPosition(true);
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    List<String> lines = stripper.getText(pdf).lines().toList();
                    // The last line is the foot.
                    assertThat(lines.get(lines.size() - 2))
                            .as("before the foot of page %d of %d people", page, size)
                            .doesNotMatch("(Decision|Result|Interview|Panel|Competencies|Recommendations|Questions"
                                    + "|On the record|Evidence|Summary|Rationale|\\d\\. About \\d|Interviewer\\w .*: \\d"
                                    + "|Competency .*|Name Seat.*|When Who.*)");
                }
            }
        }
    }

    @Test
    void everyLetterOfAWordOrAddressOfAnyLengthIsOnThePageAndInTheText() throws IOException {
        var played = RecordGallery.longWords(context);
        try (var pdf = print(played)) {
            assertThat(cutOff(pdf)).isEmpty();
            var stripper = new PDFTextStripper();
            String text =
                    bare(stripper.getText(pdf)).replaceAll("HubertBlaine\\w{0,200}·confidentialPage\\d+of\\d+", "");
            assertThat(text).contains(RecordGallery.LONG_ADDRESS, bare(RecordGallery.LONG_NAME) + "a:");
            assertThat(text.split("D(?=onaudampf)", -1).length - 1)
                    .as("each time that the long word was written")
                    .isGreaterThanOrEqualTo(3 * (9_000 / 21));
            assertThat(played.people.get(2).name())
                    .isEqualTo(played.people.get(3).name());
            for (var namesake : played.people.subList(2, 4)) {
                assertThat(text).contains(bare("Anna Schmidt (" + namesake.email() + "): "));
            }
        }
    }

    @Test
    void everyScriptIsReadableAndNoTwoPeopleLookAlike() throws IOException {
        try (var pdf = print(RecordGallery.scripts(context))) {
            assertThat(cutOff(pdf)).isEmpty();
            String text = Normalizer.normalize(bare(new PDFTextStripper().getText(pdf)), Normalizer.Form.NFKC);
            assertThat(text)
                    .contains("王小明", "李小龙", "김민수는", "山田太郎がテストを書いた", "Ωμέγακαι", "Жанна", "👍", "🎉", "😀")
                    .contains("שרהכהן", "محمد")
                    .contains("[U+20BB7]")
                    .doesNotContain("#");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aRecordWithoutOtherScriptsEmbedsNoOtherFonts() throws IOException {
        try (var pdf = print(RecordGallery.panel(context, 3))) {
            var fonts = new TreeSet<String>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name).getName().replaceFirst("^\\w+\\+", ""));
                }
            }
            assertThat(fonts).containsExactly("DejaVuSans", "DejaVuSans-Bold");
        }
    }

    @Test
    void thePdfIsTagged() throws IOException {
        try (var pdf = print(RecordGallery.panel(context, 3))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Interview record: Carla Candidate");
            var elements = new ArrayList<PDStructureElement>();
            collect(catalog.getStructureTreeRoot(), elements);
            assertThat(elements)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("H1", "H2", "H3", "P", "Table", "TR", "TH", "TD", "Figure");
            assertThat(elements)
                    .filteredOn(e -> "Figure".equals(e.getStructureType()))
                    .isNotEmpty()
                    .allSatisfy(e -> assertThat(e.getAlternateDescription()).startsWith("Scale from 1 to 5."));
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    @Test
    void whatNoFontHoldsIsANumberAndWhatTurnsTheDirectionIsGone() {
        assertThat(PrintFont.printable("a\uD842\uDFB7b\u202Ec👍\uFE0F")).isEqualTo("a[U+20BB7]bc👍");
        assertThat(PrintText.escaped("<b> & שרה")).isEqualTo("\u200E&lt;b&gt; &amp; שרה\u200E");
        assertThat(PrintText.direction("42: שרה")).isEqualTo("rtl");
        assertThat(PrintText.direction("42")).isEqualTo("ltr");
    }

    private PDDocument print(PlayedPanel played) throws IOException {
        assertThat(played.interview.id()).isNotNull();
        var file = context.getBean(Records.class).of(played.interview.id(), played.manager, RecordFormat.PDF);
        try (var content = file.content()) {
            return Loader.loadPDF(content.readAllBytes());
        }
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private static String bare(String text) {
        return SPACE.matcher(text).replaceAll("");
    }

    /** Returns the letters that reach over the edge of their page. */
    private static List<String> cutOff(PDDocument pdf) throws IOException {
        var over = new ArrayList<String>();
        var stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                float right = at.getXDirAdj() + at.getWidthDirAdj();
                if (at.getXDirAdj() < 0
                        || right > at.getPageWidth() - 17
                        || at.getYDirAdj() > at.getPageHeight() - 10) {
                    over.add("%s at %.0f on page %d".formatted(at.getUnicode(), right, getCurrentPageNo()));
                }
                super.processTextPosition(at);
            }
        };
        assertThat(stripper.getText(pdf)).isNotBlank();
        return over;
    }
}
