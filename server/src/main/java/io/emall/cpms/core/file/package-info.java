/** Files that stations fetch from us and bring to us: how they are kept, and the secret addresses that lead to them. */
@NullMarked
package io.emall.cpms.core.file;

import org.jspecify.annotations.NullMarked;
