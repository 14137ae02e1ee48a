package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Shows recovery codes, which cannot be read again. */
public final class RecoveryCodeList extends Div {

    public RecoveryCodeList(List<String> codes) {
        addClassName("pb-form");
        var list = new UnorderedList();
        list.addClassName("pb-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        add(
                new Paragraph(
                        "If the app is lost, each of these codes signs you in once instead. Print them or put them"
                                + " into your password manager: they are shown only now."),
                list,
                copy(codes));
    }

    /** Creates a copy button; pages without TLS have no clipboard API, so there the codes are copied by hand. */
    private static Button copy(List<String> codes) {
        var copy = new Button("Copy the codes");
        copy.addAttachListener(e -> copy.getElement().executeJs("""
                this.addEventListener('click', async () => {
                  try {
                    await navigator.clipboard.writeText($0);
                    this.textContent = 'Copied';
                  } catch {
                    this.textContent = 'Please copy them by hand';
                  }
                })""", String.join("\n", codes)));
        return copy;
    }
}
