/** Pages about what stations of a kind shall hold. */
@NullMarked
package io.emall.cpms.portal.template;

import org.jspecify.annotations.NullMarked;
