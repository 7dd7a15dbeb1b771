/** The values that stations of a kind shall have, how far each is from them, and bringing them there (P-22). */
@NullMarked
package io.emall.cpms.core.template;

import org.jspecify.annotations.NullMarked;
