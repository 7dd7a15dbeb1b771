/** The operator's web pages: one class and one template per page. */
@NullMarked
package io.emall.cpms.portal;

import org.jspecify.annotations.NullMarked;
