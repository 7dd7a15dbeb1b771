/** OCPI 2.3.0 in its own words: what 2.2.1 says, with what 2.3.0 changed. */
@NullMarked
package io.emall.cpms.ocpi.v230;

import org.jspecify.annotations.NullMarked;
