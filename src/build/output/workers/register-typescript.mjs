// Imported before a worker's script: tsx's own entry registers its loader in the main thread only.
import { register } from "tsx/esm/api";

register();
