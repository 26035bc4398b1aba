import { Ingredient } from '@/types/recipe';
import { read, write } from '@/utils/storage';

export interface ShoppingItem extends Ingredient {
  done: boolean;
}

const KEY = 'shopping';

export const all = () => read<ShoppingItem[]>(KEY, []);

export function add(ingredients: Ingredient[]) {
  const list = all();
  ingredients.forEach((one) => {
    if (!list.some((item) => item.name === one.name && !item.done)) {
      list.push({ ...one, done: false });
    }
  });
  write(KEY, list);
}

export function toggle(at: number) {
  const list = all();
  list[at].done = !list[at].done;
  write(KEY, list);
  return list;
}

export function clearDone() {
  const list = all().filter((item) => !item.done);
  write(KEY, list);
  return list;
}
