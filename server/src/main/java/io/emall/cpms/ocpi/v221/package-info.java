/** The modules of OCPI 2.2.1, and how the business is rendered in its words. */
@NullMarked
package io.emall.cpms.ocpi.v221;

import org.jspecify.annotations.NullMarked;
