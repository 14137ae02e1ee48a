package io.panelboard.people.signin.password;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Describes an API client's request: its network address and the code it sent. */
public final class ApiCaller extends WebAuthenticationDetails {

    public static final String CODE = "X-Panelboard-Code";

    private final transient @Nullable String code;

    public ApiCaller(HttpServletRequest request) {
        super(request.getRemoteAddr(), null);
        this.code = request.getHeader(CODE);
    }

    public @Nullable String code() {
        return code;
    }
}
