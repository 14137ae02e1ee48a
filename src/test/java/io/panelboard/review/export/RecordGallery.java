package io.panelboard.review.export;

import io.panelboard.board.BoardCommand;
import io.panelboard.board.Score;
import io.panelboard.review.Decision;
import io.panelboard.review.Reviews;
import io.panelboard.review.internal.PlayedPanel;
import io.panelboard.review.internal.ReviewContext;
import io.panelboard.shared.mongo.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;

/**
 * Writes printed records to be looked at into target/records: panels of every size, long words, and all scripts.
 * <pre>{@code ./mvnw -q test-compile exec:java -Dexec.classpathScope=test \
 * -Dexec.mainClass=io.panelboard.review.export.RecordGallery }</pre>
 */
final class RecordGallery {

    static final String LONG_WORD = "Donaudampfschifffahrt".repeat(430).substring(0, 9_000);
    static final String LONG_ADDRESS = "https://demo.test/" + "a/long/path-without-a-break".repeat(11);
    static final String LONG_NAME = "Hubert Blaine " + "Wolfeschlegelsteinhausenbergerdorff".repeat(5);

    static final List<String> SCRIPTS = List.of(
            "Ωμέγα και Σίγμα",
            "Жанна д'Арк говорит",
            "שרה כהן אמרה 42 דברים (באמת), וזהו.",
            "محمد علي قال: ٣ أشياء مهمة (حقا)، ثم شكرا.",
            "王小明 说:他做得很好。李小龙",
            "山田太郎がテストを書いた。",
            "김민수는 잘 설명했다.",
            "สมชาย อธิบายได้ดีมาก",
            "अनिता शर्मा ने अच्छा समझाया",
            "அனிதா நன்றாக விளக்கினார்",
            "Նարեկ, გიორგი, ሰላም, ລາວ, ខ្មែរ",
            "👍 🎉 😀 👩‍💻 é ✓ → 𠮷 🧿");

    private RecordGallery() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "records"));
        try (var context = ReviewContext.on(Databases.EMBEDDED)) {
            for (int size : List.of(1, 3, 8, 12, 24)) {
                write(folder, "panel-" + size, context, panel(context, size));
            }
            write(folder, "long", context, longWords(context));
            write(folder, "scripts", context, scripts(context));
        }
        // The embedded database of the tests ends with its process.
        System.exit(0);
    }

    static PlayedPanel panel(ApplicationContext context, int size) {
        var played = new PlayedPanel(
                context,
                "Carla Candidate",
                IntStream.range(0, size)
                        .mapToObj(n -> "Interviewer%s Number%d".formatted((char) ('A' + n), n + 1))
                        .toList(),
                PlayedPanel.questions(5, "Tell me about **a time** when it went wrong."),
                person -> person % 3 == 1 ? "" : "They said that they had measured it first.");
        played.does(
                played.people.getLast(),
                new BoardCommand.Adjust(played.questions.getFirst().id(), Score.ofKey(5), "I missed the example"));
        context.getBean(Reviews.class)
                .decide(played.manager, played.interview.id(), Decision.Outcome.HIRE, "The panel agrees.");
        return played;
    }

    static PlayedPanel longWords(ApplicationContext context) {
        return new PlayedPanel(
                context,
                LONG_NAME,
                List.of(LONG_NAME + "a", LONG_NAME + "b", "Anna Schmidt", "Anna Schmidt", "X" + "y".repeat(90)),
                PlayedPanel.questions(2, "See " + LONG_ADDRESS + " and " + "w".repeat(300)),
                person -> person == 0 ? LONG_WORD : LONG_ADDRESS);
    }

    static PlayedPanel scripts(ApplicationContext context) {
        return new PlayedPanel(
                context,
                "שרה כהן",
                List.of("محمد علي", "王小明", "李小龙", "김민수", "Anna 👍", "Anna 🎉", "อนงค์ ใจดี"),
                PlayedPanel.questions(2, SCRIPTS.get(2) + "\n\n" + SCRIPTS.get(4)),
                person -> String.join("\n", SCRIPTS));
    }

    private static void write(Path folder, String name, ApplicationContext context, PlayedPanel played)
            throws IOException {
        try (var content = context.getBean(Records.class)
                .of(played.interview.id(), played.manager, RecordFormat.PDF)
                .content()) {
            Files.write(folder.resolve(name + ".pdf"), content.readAllBytes());
        }
    }
}
