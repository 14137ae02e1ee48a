package io.panelboard.review.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Explains figures and their sources in a collapsible list. */
public final class Glossary extends NativeDetails {

    /**
     * Explains one figure.
     *
     * @param sentence a single line
     * @param source the publication that proposed or described it
     */
    public record Meaning(String term, String sentence, String source) {}

    public Glossary(List<Meaning> meanings) {
        super("What these figures mean");
        addClassName("pb-cal-meanings");
        var list = new DescriptionList();
        for (Meaning meaning : meanings) {
            var source = new Span("Source: " + meaning.source());
            source.addClassName("pb-hint");
            list.add(
                    new DescriptionList.Term(meaning.term()),
                    new DescriptionList.Description(new Span(meaning.sentence() + " "), source));
        }
        setContent(list);
    }
}
