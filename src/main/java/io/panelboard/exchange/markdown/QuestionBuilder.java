package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion;
import java.util.ArrayList;
import java.util.List;

/** A question whose passages are still being read. */
final class QuestionBuilder {

    private final int line;
    private final ListedQuestion.Details details;
    private final List<String> prompt = new ArrayList<>();
    private final List<String> guidance = new ArrayList<>();
    private final List<Fragment> bullets = new ArrayList<>();
    private final List<String> probes = new ArrayList<>();
    private String title = "";

    QuestionBuilder(Fragment first) {
        this.line = first.from();
        this.details = first.details();
        if (first.part() == Fragment.Part.TITLE) {
            title = PlainText.of(first.text());
        } else {
            prompt.add(first.text());
        }
    }

    void goOn(Fragment passage) {
        prompt.add(passage.text());
    }

    void add(Fragment passage) {
        if (passage.fate() == LineStatus.PROBE) {
            probes.add(passage.text());
        } else if (passage.part() == Fragment.Part.BULLET || passage.part() == Fragment.Part.NUMBERED) {
            if (!bullets.isEmpty() && bullets.getLast().part() != passage.part()) {
                closeBullets();
            }
            bullets.add(passage);
        } else {
            closeBullets();
            guidance.add(passage.text());
        }
    }

    private void closeBullets() {
        if (bullets.size() == 1) {
            guidance.add(bullets.getFirst().text());
        } else if (!bullets.isEmpty()) {
            var list = new StringBuilder();
            int number = 1;
            for (Fragment bullet : bullets) {
                String marker = bullet.part() == Fragment.Part.NUMBERED ? number++ + ". " : "- ";
                list.append(list.isEmpty() ? "" : "\n")
                        .append(marker)
                        .append(bullet.text().replaceAll("\n(?!\n)", "\n" + " ".repeat(marker.length())));
            }
            guidance.add(list.toString());
        }
        bullets.clear();
    }

    ListedQuestion result() {
        closeBullets();
        boolean onlyTitle = prompt.isEmpty();
        return new ListedQuestion(
                onlyTitle ? title : String.join("\n\n", prompt),
                String.join("\n\n", guidance),
                probes,
                line,
                onlyTitle || title.isEmpty() ? details : titled(details, title));
    }

    private static ListedQuestion.Details titled(ListedQuestion.Details d, String title) {
        return new ListedQuestion.Details(
                title, d.competency(), d.minutes(), d.weight(), d.difficulty(), d.tags(), d.anchors());
    }
}
