/** Says that a form opens with what was typed in it before and not stored; one press begins anew. */
export function KeptNote({ onClear }: { onClear: () => void }) {
  return (
    <div className="banner inline" role="status">
      <span>Còn nguyên phần gõ dở lần trước, chưa lưu.</span>
      <button type="button" onClick={onClear}>
        Bỏ, gõ lại từ đầu
      </button>
    </div>
  );
}
