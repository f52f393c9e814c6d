/** The colours of a sea chart, as in the desk: ink on white water, remarks in magenta; at night as on a ship's bridge. */
export const COLOURS = `
:host{--paper:#fcfdfc;--shallow:#e6f0f4;--sea:#2b7aa3;--deep:#114766;--ink:#15242e;--quiet:#52646e;--line:#d5dfe3;--remark:#ad1160;--good:#1f7a4d;--bad:#b3392f;--fair:#8a5a00;--sand:#f7efdd;--shade:rgb(0 20 30/.28)}
@media(prefers-color-scheme:dark){:host{--paper:#0c151c;--shallow:#13232e;--sea:#3f8fb8;--deep:#8cc4e0;--ink:#d3dfe5;--quiet:#8ba0ab;--line:#22343f;--remark:#ec77b0;--good:#66bd8f;--bad:#e58a7f;--fair:#d9a650;--sand:#241f15;--shade:rgb(0 0 0/.6)}}`
