package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.panelboard.people.signin.secondfactor.SecondFactors.Offer;
import io.panelboard.shared.ui.Attempt;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows the secret to an authenticator app and confirms the set-up by a code. */
public final class SecondFactorSetUp extends Div {

    /**
     * @param confirm turns the second factor on with the typed code and returns the recovery codes
     * @param done shows the recovery codes
     */
    public SecondFactorSetUp(Offer offer, Function<String, List<String>> confirm, Consumer<List<String>> done) {
        addClassName("pb-form");
        // A text area, because the secret is longer than a line on a phone.
        var secret = new TextArea("Secret", offer.secret(), "");
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setMinRows(1);
        var code = new TextField("Code");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.addAttachListener(_ -> code.getElement().executeJs("this.inputElement.inputMode = 'numeric'"));
        var attempt = new Attempt().field("code", code);
        var on = new Button("Turn on", e -> attempt.run(() -> done.accept(confirm.apply(code.getValue()))));
        on.addThemeVariants(ButtonVariant.PRIMARY);
        on.addClickShortcut(Key.ENTER);
        add(
                new Paragraph("1. Scan this with an authenticator app on your phone, or type the secret into it."),
                new QrCode(offer.address(), "QR code that holds the secret below"),
                secret,
                new Paragraph("2. Type the six digits that the app shows now."),
                code,
                on);
    }

    /** Renders a text as a QR code, dark on light in every appearance, because scanners need it. */
    private static final class QrCode extends Div {

        private static final int MARGIN = 4;

        QrCode(String text, String label) {
            addClassName("pb-qr");
            getElement().setAttribute("role", "img").setAttribute("aria-label", label);
            add(new Svg(svg(text)));
        }

        static String svg(String text) {
            var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
            int side = code.size + 2 * MARGIN;
            var path = new StringBuilder();
            for (int y = 0; y < code.size; y++) {
                for (int x = 0; x < code.size; x++) {
                    if (code.getModule(x, y)) {
                        path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                    }
                }
            }
            return """
                    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
                    <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>""".formatted(side, side, path);
        }
    }
}
