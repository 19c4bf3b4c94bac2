/** Reading documents: accuracy and CPU of the function's reader, beside Tess4J as it is. */
package org.openhpf.bench.ocr;
