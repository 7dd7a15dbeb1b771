/** The many technical commands to stations, described as forms so that nobody outside the stations' door knows them. */
@NullMarked
package io.emall.cpms.core.technical;

import org.jspecify.annotations.NullMarked;
