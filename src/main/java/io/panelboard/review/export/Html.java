package io.panelboard.review.export;

import io.panelboard.shared.Markup;
import java.util.List;

/** Builds a page, with every text escaped on its way in. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup of our own, as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** An element that holds text. */
    Html text(String tag, String cssClass, String text) {
        return raw("<" + tag + (cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"") + ">")
                .raw(Markup.escaped(text))
                .raw("</" + tag + ">");
    }

    Html heading(String text) {
        return text("h2", "", text);
    }

    /** A term with what there is to say about it; nothing if there is nothing. */
    Html fact(String term, String fact) {
        return fact.isBlank()
                ? this
                : raw("<tr>").text("th", "", term).text("td", "", fact).raw("</tr>");
    }

    Html row(String cellTag, List<String> cells) {
        raw("<tr>");
        cells.forEach(cell -> text(cellTag, "", cell));
        return raw("</tr>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
