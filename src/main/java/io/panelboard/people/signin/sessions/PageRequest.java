package io.panelboard.people.signin.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Distinguishes requests for a page, made by a person, from those that an open page makes by itself. */
public final class PageRequest {

    private PageRequest() {}

    public static boolean is(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return false;
        }
        // Browsers omit the first header on connections that are not secure.
        String purpose = request.getHeader("Sec-Fetch-Dest");
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return purpose == null
                ? accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                : purpose.equals("document");
    }
}
