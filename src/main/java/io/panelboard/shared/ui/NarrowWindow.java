package io.panelboard.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;

/** Reports whether the browser's window is narrower than a width in rem, which grows with the browser's own font. */
public final class NarrowWindow {

    private NarrowWindow() {}

    /** Reports it once when the component is attached, and again whenever it changes. */
    public static void watch(Component component, int rem, SerializableConsumer<Boolean> narrow) {
        component
                .getElement()
                .addEventListener("pb-narrow", event -> narrow.accept(Received.flag(event, "event.detail")))
                .addEventData("event.detail");
        component.addAttachListener(_ -> component.getElement().executeJs("""
                        const query = matchMedia(`(width < ${$0}rem)`);
                        const tell = () => {
                          if (this.isConnected) {
                            this.dispatchEvent(new CustomEvent('pb-narrow', { detail: query.matches }));
                          } else {
                            query.removeEventListener('change', tell);
                          }
                        };
                        query.addEventListener('change', tell);
                        tell();
                        """, rem));
    }
}
