/** Certificates read, made and signed, by Bouncy Castle; the built-in authority's craft. */
@NullMarked
package io.emall.cpms.certificate;

import org.jspecify.annotations.NullMarked;
