/** Carries what people have to be told out of the house: by mail, and as signed posts to web addresses. */
@NullMarked
package io.emall.cpms.courier;

import org.jspecify.annotations.NullMarked;
