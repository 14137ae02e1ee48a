package io.panelboard.people.ui.profile;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

/** Renders a text as a QR code, dark on light in every appearance, because scanners need it. */
final class QrCode extends Div {

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
