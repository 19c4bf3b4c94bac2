/** Case progress (办件过程数据): what happens to cases, until when, and what the province is told. */
package org.openhpf.cases;
