package io.panelboard.exchange.markdown;

import io.panelboard.exchange.LineStatus;
import io.panelboard.exchange.ListedQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects the fragments of one question. */
final class QuestionBuilder {

    private final int line;
    private final Map<Integer, String> anchors = new TreeMap<>();
    private ListedQuestion.Details details;
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

    void continuePrompt(Fragment fragment) {
        prompt.add(fragment.text());
    }

    /** Adds anchors; the first ones of a level stay. */
    void addAnchors(Fragment fragment) {
        fragment.details().anchors().forEach(anchors::putIfAbsent);
    }

    void add(Fragment fragment) {
        if (fragment.status() == LineStatus.PROBE && fragment.part() == Fragment.Part.MORE && !probes.isEmpty()) {
            probes.add(probes.removeLast() + "\n" + fragment.text());
        } else if (fragment.status() == LineStatus.PROBE) {
            probes.add(fragment.text());
        } else if (fragment.part() == Fragment.Part.BULLET || fragment.part() == Fragment.Part.NUMBERED) {
            if (!bullets.isEmpty() && bullets.getLast().part() != fragment.part()) {
                closeBullets();
            }
            bullets.add(fragment);
        } else {
            closeBullets();
            guidance.add(fragment.text());
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
        if (!anchors.isEmpty()) {
            details.anchors().forEach(anchors::put);
            details = new ListedQuestion.Details(
                    details.title(),
                    details.competency(),
                    details.minutes(),
                    details.weight(),
                    details.difficulty(),
                    details.tags(),
                    anchors);
        }
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
