/** How connections of stations are secured: profiles, keys, certificates and who signs them. */
@NullMarked
package io.emall.cpms.core.security;

import org.jspecify.annotations.NullMarked;
