/** Makes the files of the models; nothing here runs in a function. */
package org.openhpf.languagemodel.train;
