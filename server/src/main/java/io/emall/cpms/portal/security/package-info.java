/** Pages about certificates, keys and security profiles. */
@NullMarked
package io.emall.cpms.portal.security;

import org.jspecify.annotations.NullMarked;
