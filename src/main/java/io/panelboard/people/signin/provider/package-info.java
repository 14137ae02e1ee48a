/** Signs people in by an OpenID Connect provider. */
@NullMarked
package io.panelboard.people.signin.provider;

import org.jspecify.annotations.NullMarked;
