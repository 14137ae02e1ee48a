package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.List;
import java.util.regex.Pattern;

/** Sends requests for an open page as Vaadin's client does. */
final class OpenedPage {

    private final Browser browser;
    private final String ui;
    private final String csrf;
    private final String push;
    private final String init;

    OpenedPage(Browser browser, String init) {
        this.browser = browser;
        this.init = init;
        ui = field(init, "v-uiId", "(\\d+)");
        csrf = field(init, "Vaadin-Security-Key", "\"([^\"]+)\"");
        push = field(init, "Vaadin-Push-ID", "\"([^\"]+)\"");
    }

    private static String field(String json, String name, String value) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(json);
        assertThat(found.find()).as("%s in %s", name, json).isTrue();
        return found.group(1);
    }

    /** Returns the page's initial content. */
    String init() {
        return init;
    }

    /** Sends an empty client message, as for a click or an entry. */
    HttpResponse<String> rpc() {
        return rpc("");
    }

    /** Polls for changes, as a page does. */
    HttpResponse<String> poll() {
        return rpc("""
                {"type":"event","node":1,"event":"ui-poll","data":{}}""");
    }

    private HttpResponse<String> rpc(String invocation) {
        return browser.rpc("v-r=uidl&v-uiId=" + ui, """
                {"csrfToken":"%s","rpc":[%s],"syncId":0,"clientId":0}""".formatted(csrf, invocation));
    }

    /** Sends an invocation as it is, as the n-th message of this page. */
    HttpResponse<String> forged(int n, String invocation) {
        return browser.rpc("v-r=uidl&v-uiId=" + ui, """
                {"csrfToken":"%s","rpc":[%s],"syncId":%d,"clientId":%d}""".formatted(csrf, invocation, n, n));
    }

    HttpResponse<String> heartbeat() {
        return browser.rpc("v-r=heartbeat&v-uiId=" + ui, "");
    }

    /** Sends the origin of the page with its next requests. */
    OpenedPage from(String origin) {
        browser.from(origin);
        return this;
    }

    WebSocket push(List<String> arrived) {
        return browser.push(
                "v-r=push&v-uiId=" + ui + "&v-pushId=" + push
                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-Framework=3.1.5-javascript"
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"
                        + "&Content-Type=application%2Fjson%3B%20charset%3DUTF-8",
                arrived);
    }

    /** Whether the page that received this reloads itself without a message. */
    static boolean isReloaded(HttpResponse<String> answer) {
        return isExpired(answer)
                || Pattern.compile("\"appError\"\\s*:\\s*\\{[^a-z]*\"caption\"\\s*:\\s*null")
                        .matcher(answer.body())
                        .find();
    }

    static boolean isExpired(HttpResponse<String> answer) {
        return answer.statusCode() == 403
                || answer.statusCode() == 404
                || answer.body().contains("sessionExpired\":true")
                || answer.body().contains("sessionExpired\": true");
    }
}
