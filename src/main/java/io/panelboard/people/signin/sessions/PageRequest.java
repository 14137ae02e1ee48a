package io.panelboard.people.signin.sessions;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** Tells the request for a page, made by somebody, from what an open page asks for by itself. */
public final class PageRequest {

    private PageRequest() {}

    public static boolean is(HttpServletRequest request) {
        if (!HttpMethod.GET.matches(request.getMethod())) {
            return false;
        }
        // Browsers leave the first header out where the connection is not safe.
        String purpose = request.getHeader("Sec-Fetch-Dest");
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return purpose == null
                ? accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)
                : purpose.equals("document");
    }
}
