/** Keeps sign-ins on the server: begun, remembered by a cookie, checked at each request, ended everywhere. */
@NullMarked
package io.panelboard.people.signin.sessions;

import org.jspecify.annotations.NullMarked;
