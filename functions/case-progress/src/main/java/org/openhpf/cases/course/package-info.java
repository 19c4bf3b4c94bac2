/** The course of a case: what may happen, what it amounts to, until when. */
package org.openhpf.cases.course;
